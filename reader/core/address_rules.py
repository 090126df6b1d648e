"""How one page's address varies, as data: what trackers hang on, and how mobile, AMP and print variants are told."""

from __future__ import annotations

# Parameters of the query that say where the reader came from, never which page is meant.
TRACKING_PREFIXES = (
    "utm_",
    "mtm_",
    "pk_",
    "piwik_",
    "hsa_",
    "at_",
    "itm_",
    "ns_",
    "wt_",
    "vero_",
    "oly_",
    "_hs",
    "mkt_",
)
TRACKING = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ymclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mibextid "
    "_ga _gl _openstat cmpid cmp ncid ito icid sr_share smid smtyp smprod partner_id spm scm share_source share_medium "
    "share_token s_cid cvid ocid xtor wprov guccounter guce_referrer guce_referrer_sig rss_id feed_id "
    "taid trk trkcampaign sc_campaign sc_channel sc_content echobox".split()
)
# Parameters that ask for another dress of the same page; None: whatever the value.
VARIANTS: dict[str, frozenset[str] | None] = {
    "amp": None,
    "outputtype": frozenset({"amp", "print"}),
    "output": frozenset({"amp", "print"}),
    "print": frozenset({"", "1", "true", "yes", "print"}),
    "printable": frozenset({"", "1", "true", "yes"}),
    "printer": frozenset({"", "1", "true", "yes"}),
    "view": frozenset({"print", "printable", "mobile"}),
    "format": frozenset({"print", "amp"}),
    "mobile": frozenset({"", "1", "true"}),
}
HOST_PREFIXES = ("www.", "m.", "mobile.", "amp.")
PATH_ENDS = ("/amp", "/amp.html", "/print", "/printable", "/index.html", "/index.htm", "/index.php")
PATH_STARTS = ("/amp/",)
FILE_ENDS = ((".amp.html", ".html"), (".amp", ""), (".print.html", ".html"))
# Copies that AMP's caches keep: the page's own address follows in the path.
CACHES = (
    "google.com/amp/s/",
    "google.com/amp/",
    "cdn.ampproject.org/c/s/",
    "cdn.ampproject.org/v/s/",
    "cdn.ampproject.org/c/",
)
