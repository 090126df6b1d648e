"""Addresses that lead into this machine or its network, however they are written."""

from __future__ import annotations

import pytest

from reader.ingest.inside import is_inside, is_public

INSIDE = [
    "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.1", "169.254.169.254", "172.16.0.1",
    "192.0.0.1", "192.168.0.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd12::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::ffff:0:192.168.0.1",  # IPv4 within IPv6
    "64:ff9b::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254", "64:ff9b:1::8.8.8.8",  # NAT64
    "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:1::1", "2001:0:7f00:1::1",  # 6to4, Teredo
]  # fmt: skip
OUTSIDE = [
    "8.8.8.8", "93.184.215.14", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888",
    "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
]  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_what_is_of_this_network_is_known_however_it_is_written(address: str) -> None:
    assert not is_public(address)
    assert is_inside(address.partition("%")[0])


@pytest.mark.parametrize("address", OUTSIDE)
def test_what_is_of_the_open_net_is_known(address: str) -> None:
    assert is_public(address)
    assert not is_inside(address)


@pytest.mark.parametrize("host", ["localhost", "127.1", "0x7f000001", "2130706433", "017700000001"])
def test_a_name_leads_where_it_is_looked_up(host: str) -> None:
    assert is_inside(host)


def test_a_name_that_leads_here_among_others_leads_here(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(0, 0, 0, "", (address, 0)) for address in ("8.8.8.8", "127.0.0.1")]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_: found)
    assert is_inside("both.example")


def test_what_leads_nowhere_is_left_to_the_connection() -> None:
    assert not is_inside("no-such-name.invalid")
    assert not is_inside(f"{'a' * 64}.example")
