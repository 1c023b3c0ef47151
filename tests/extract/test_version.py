import os
import subprocess
import sys

CODE = "from kb.goods import goods; goods(); from extract.version import extractor_version; print(extractor_version())"


def test_the_version_of_the_rules_does_not_depend_on_what_python_caches(root, tmp_path):
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    seen = [
        subprocess.run(
            [sys.executable, "-c", CODE], env=env, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert seen[0] == seen[1] != ""
