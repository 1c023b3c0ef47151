"""Fetch the vendored scripts anew: `python -m api.web.assets`, or `--check` to compare only.

For development: the copies in `static/vendor` are committed, so neither running nor
testing needs Node or a network. `package-lock.json` pins what npm fetches by its hash,
`manifest.json` beside the copies what is served.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
VENDOR = Path(__file__).parent / "static" / "vendor"
MANIFEST = VENDOR / "manifest.json"
FILES = {  # the name here: the package, and the file in it
    "htmx.min.js": ("htmx.org", "dist/htmx.min.js"),
    "htmx.LICENSE.txt": ("htmx.org", "LICENSE"),
}


def fetch() -> dict[str, bytes]:
    """Return the files as npm fetches them by the lock."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(ROOT / name, folder)
        npm = shutil.which("npm") or "npm"
        subprocess.run([npm, "ci", "--ignore-scripts", "--silent"], cwd=folder, check=True)
        modules = Path(folder) / "node_modules"
        return {name: (modules / package / path).read_bytes() for name, (package, path) in FILES.items()}


def manifest(files: dict[str, bytes]) -> str:
    """Return what the manifest says of these files."""
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    rows = {
        name: {
            "package": FILES[name][0],
            "version": locked[f"node_modules/{FILES[name][0]}"]["version"],
            "licence": locked[f"node_modules/{FILES[name][0]}"]["license"],
            "sha256": hashlib.sha256(data).hexdigest(),
        }
        for name, data in sorted(files.items())
    }
    return json.dumps(rows, indent=1) + "\n"


def main(arguments: list[str]) -> int:
    """Write the copies, or tell whether they are what npm gives."""
    files = fetch()
    if "--check" in arguments:
        same = MANIFEST.read_text(encoding="utf-8") == manifest(files) and all(
            (VENDOR / name).read_bytes() == data for name, data in files.items()
        )
        return 0 if same else 1
    VENDOR.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (VENDOR / name).write_bytes(data)
    MANIFEST.write_text(manifest(files), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
