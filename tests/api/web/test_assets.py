"""What is served is what was vendored, small, and from here."""

import hashlib
import json
import re

from api.web import assets


def test_the_vendored_scripts_are_those_of_the_manifest():
    rows = json.loads(assets.MANIFEST.read_text(encoding="utf-8"))
    assert set(rows) == set(assets.FILES)
    for name, row in rows.items():
        assert hashlib.sha256((assets.VENDOR / name).read_bytes()).hexdigest() == row["sha256"]
    assert {p.name for p in assets.VENDOR.iterdir()} == {*rows, "manifest.json"}


def test_the_manifest_and_the_lock_name_the_same_versions():
    files = {name: (assets.VENDOR / name).read_bytes() for name in assets.FILES}
    assert assets.MANIFEST.read_text(encoding="utf-8") == assets.manifest(files)


def test_the_lock_pins_by_hash_and_names_no_place(root):
    lock = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    for name, package in lock["packages"].items():
        if name:
            assert package["integrity"].startswith("sha512-")
            assert "resolved" not in package


def test_styles_and_scripts_load_nothing_from_elsewhere(root):
    static = root / "api" / "web" / "static"
    assert (static / "site.css").stat().st_size <= 20_000
    for path in (static / "site.css", static / "site.js"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?:|@import|url\(|\beval\(|innerHTML", text), path


def test_templates_put_the_attributes_of_a_swap_on_the_element_itself(root):
    """htmx 4 inherits nothing: an `hx-` attribute on a container would do nothing, silently."""
    for path in (root / "api" / "web" / "templates").glob("*.html"):
        text = path.read_text(encoding="utf-8")
        for tag in re.findall(r"<(\w+)[^<>]*\shx-", text):
            assert tag == "a", path
