"""Whether a name or an address leads into this machine or its network, where no page or feed may lead."""

from __future__ import annotations

import ipaddress
import socket

_CARRYING = tuple(
    ipaddress.IPv6Network(network)
    for network in (
        "::/96",  # IPv4-compatible
        "::ffff:0:0/96",  # IPv4-mapped
        "::ffff:0:0:0/96",  # IPv4-translated
        "64:ff9b::/96",  # NAT64
    )
)
"""Networks of IPv6 whose last 32 bits are an address of IPv4, to which a router at home may hand on."""

_LOCAL_TRANSLATION = ipaddress.IPv6Network("64:ff9b:1::/48")
"""Addresses of IPv4 as each network writes them its own way (RFC 8215): where they lead, nobody outside can tell."""


def is_inside(host: str | None) -> bool:
    """Tell whether a host is on this machine or its network; one that has no address is not."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError, ValueError):
        return False  # the connection will say so
    return any(not is_public(str(entry[4][0])) for entry in found)


def is_public(address: str) -> bool:
    """Tell whether an address is one of the open net, also the one of IPv4 that it may carry."""
    whole = ipaddress.ip_address(address)
    if isinstance(whole, ipaddress.IPv4Address):
        return whole.is_global and not whole.is_multicast
    if any(whole in network for network in _CARRYING):
        return is_public(str(ipaddress.IPv4Address(int(whole) & 0xFFFF_FFFF)))
    if whole.sixtofour is not None:
        return is_public(str(whole.sixtofour))
    odd = whole.is_multicast or whole.is_site_local or whole in _LOCAL_TRANSLATION
    return whole.is_global and not odd
