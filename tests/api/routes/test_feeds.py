"""The feed tells when a warning was raised and when it was published, not when its notice was."""

from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(client):
    root = ElementTree.fromstring(client.get("/api/v1/feeds/warnings.atom").content)
    return root, root.findall(f"{ATOM}entry")


def test_an_entry_bears_the_times_of_the_ledger_and_the_day_of_its_notice(client, services):
    services.store.warnings.set_status("w-draft", "published", by="x", at="2026-04-02T05:06:07+07:00")
    root, (newest, older) = entries(client)
    assert newest.find(f"{ATOM}id").text.endswith("w-draft")
    assert newest.find(f"{ATOM}published").text == "2026-03-01T00:00:00Z"
    assert newest.find(f"{ATOM}updated").text == "2026-04-01T22:06:07Z"
    assert newest.find("{urn:x-tradewarn:feed}noticeDate").text == "2026-02-27"
    assert older.find(f"{ATOM}updated").text == "2026-03-01T00:00:00Z"
    assert root.find(f"{ATOM}updated").text == "2026-04-01T22:06:07Z"


def test_an_empty_feed_is_whole(client, services):
    services.store.warnings.set_status("w-bamboo", "withdrawn", by="x", at="2026-04-02T00:00:00Z")
    root, found = entries(client)
    assert found == [] and root.find(f"{ATOM}updated").text.endswith("Z")
