"""Words in and beside names of firms, places and ships that would pass for a person's."""

from __future__ import annotations

from reader.analysis.people.lexicon import words_in

FIRM_ENDS = words_in(
    "asa plc inc corp ag sa nv ab as oyj gmbh spa ltd llc llp se kk bhd co holdings group devices motors therapeutics pharma"
    " pharmaceuticals dynamics robotics electronics semiconductors energy networks labs instruments foods airways"
)
IN_NAMES = words_in(
    "radio tv television statistics rovers wanderers united athletic albion hotspur devices rail railways daily herald"
    " tribune gazette therapeutics pharma holdings airways airlines port lake mount river valley island islands bay street"
    " road avenue square bridge airport stadium cup prize award act law treaty plan index harbour harbours fc cf sc afc"
    " newswire wire press news online officer systems minera hotel tower mine deco nouveau education medicine harvest outdoors reef cape fort officer officers camp caucus consult reuters bloomberg xinhua tass"
    " interfax afp qaeda mining show magazine history hall memorial palace castle"
    " cathedral temple museum arena parkway pier industry industries heavy lithium logistics shipping shipbuilding"
)
"""Words of names that are not a person's."""

PLACES_BEGIN = words_in("san santa santo são saint los las")
"""What towns are called by first: "San Diego"."""
PLACES_END = words_in(
    "hill hills park creek springs heights beach grove falls hollow woods lakes ridge bluff"
    " gardens township parish county forest field fields meadows crossing corner corners station junction"
)
"""What they are called by last, and persons too: "Murray Hill"."""

KINDS = words_in(
    "company firm maker chipmaker carmaker automaker drugmaker planemaker steelmaker phonemaker shipbuilder retailer lender insurer"
    " airline bank website site app paper newspaper magazine broadcaster station channel agency club team side party ship"
    " vessel ferry trawler tanker frigate yacht boat village town city port island province region district county river"
    " lake valley mine refinery plant probe satellite spacecraft rocket rover start-up startup brand supermarket chain"
    " operator utility producer supplier group subsidiary rival giant hospital university capital resort suburb hamlet"
    " storm hurricane typhoon cyclone project operation portal platform network"
)
"""Nouns that say what a name right behind them is, and that it is no person."""

THINGS = words_in(
    "company firm maker carmaker drugmaker retailer lender insurer airline website site paper newspaper magazine ship"
    " vessel ferry trawler tanker frigate yacht boat town village brand supermarket spacecraft hurricane typhoon storm"
    " album film movie novel musical sitcom band"
)
"""Those of them, and works of art, that are hardly a person's word either."""

BRANDS = words_in(
    "Nordisk Novo Xinhua Reuters Bloomberg Kyodo Yonhap Interfax Nordisk Jeep Chevrolet Cadillac Chrysler Lexus Lamborghini Mercedes Porsche Subaru Mitsubishi Kawasaki Yamaha Microsoft Google Apple Facebook Twitter Amazon Samsung Sony Nokia Intel Mozilla Firefox Netscape Yahoo Oracle Cisco Dell"
    " Toyota Honda Nissan Mazda Hyundai Kia Volkswagen Audi Volvo Renault Peugeot Fiat Ferrari Tesla Boeing Airbus Lockheed"
    " Raytheon Siemens Bosch Philips Ericsson Huawei Xiaomi Alibaba Tencent Baidu ByteDance TikTok Instagram YouTube WhatsApp"
    " Netflix Spotify Uber Airbnb Nvidia Qualcomm Pfizer Moderna Novartis Roche Sanofi AstraZeneca Bayer BASF Nestlé Unilever"
    " Danone Heineken Carlsberg Walmart Tesco Carrefour Aldi Lidl Ikea McDonald's Starbucks Nike Adidas Puma Visa Mastercard"
    " Barclays HSBC Citigroup Goldman Santander Vodafone Verizon Gazprom Rosneft Lukoil Aramco Equinor Shell Chevron Exxon"
    " Wikinews Wikipedia Wikimedia Linux Ubuntu Android Nintendo Sega Atari Hezbollah Hamas Taliban Greenpeace Unicef Interpol"
)
"""Names that everybody knows and that are no person's alone."""

PLACED = words_in("in near at across throughout outside into around")
OWNED = words_in(
    "shares stock share headquarters subsidiary shareholders investors customers residents mine factory plant coast port"
    " harbour board"
)
FIRM_DOES = words_in(
    "asa plc raised reported posted acquired bought buys lifted shipped manufactures yields launched expects operates owns"
    " sells employs merged"
)
HEADED = words_in(
    "president chairman chairwoman chair director founder co-founder owner manager head ceo executive boss"
)
"""Offices of firms: of whom somebody is one is no person."""
PAPERS = ("magazine", "newspaper", "news", "inc", "corp", "ltd")
"""Ends of names whose first word alone means the same."""
STREETS = words_in(
    "st ave avenue street rd road blvd boulevard dr drive ln lane hwy highway way row plaza court ct"
)
"""What an address ends with behind "N." or "W."; the short forms by themselves too."""
SCALES = words_in("million billion trillion thousand hundred")
SMALL_IN_WORKS = words_in("a an the of in on at to for and or but with from by as is")
"""Words that have no capital in the title of a book, a film or a show."""
