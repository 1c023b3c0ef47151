"""The server of Elasticsearch as it is published for integration tests, fetched once through Maven."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

VERSION = "8.19.21"
ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
PATIENCE = 300.0
SET_BY = ("ES_JAVA_HOME", "JAVA_HOME")
INSTALLED = Path("/usr/lib/jvm")


class Absent(Exception):
    """Something that is needed is not on this machine."""


def distribution(cache: Path) -> Path:
    """Give the folder of the unpacked server; a second call finds it.

    Args:
        cache: Where it is kept.

    Raises:
        Absent: Maven is not installed, or could not fetch it.
    """
    folder = cache / f"elasticsearch-{VERSION}"
    if (folder / "bin" / "elasticsearch").is_file():
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise Absent(
            "Maven (mvn) is not installed: it fetches the server; install maven and a JDK of 17 or newer"
        )
    cache.mkdir(parents=True, exist_ok=True)
    archive = cache / f"elasticsearch-{VERSION}.zip"
    command = [maven, "-q", "-B", "-C", PLUGIN, f"-Dartifact={ARTIFACT}", f"-DoutputDirectory={cache}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    if done.returncode or not archive.is_file():
        raise Absent(f"Maven could not fetch {ARTIFACT}: {(done.stdout + done.stderr).strip()[-300:]}")
    beside = cache / f"unpacking-{VERSION}"
    shutil.rmtree(beside, ignore_errors=True)
    with ZipFile(archive) as packed:
        for member in packed.infolist():
            path = Path(packed.extract(member, beside))
            if mode := member.external_attr >> 16 & 0o777:
                path.chmod(mode)
    (beside / folder.name).rename(folder)
    shutil.rmtree(beside)
    archive.unlink()
    return folder


def java_home(environment: Mapping[str, str] = os.environ, installed: Path = INSTALLED) -> Path:
    """Give the Java that runs it: the one that is set, or else the newest that is installed.

    From 21 on the server compares vectors with the instructions that a processor has for them.

    Args:
        environment: Where one may be set.
        installed: Where a Linux system keeps its own.

    Raises:
        Absent: None is installed.
    """
    for name in SET_BY:
        if home := environment.get(name):
            return Path(home)
    found = [home for home in installed.glob("*") if (home / "bin" / "java").is_file()]
    if found:
        return max(found, key=lambda home: (release(home), home.name)).resolve()
    java = shutil.which("java")
    if java is None:
        raise Absent("Java is not installed: install a JDK of 17 or newer")
    return Path(java).resolve().parent.parent


def release(home: Path) -> int:
    """Read which Java stands in a folder; 0 where it does not tell."""
    told = home / "release"
    found = re.search(r'^JAVA_VERSION="(\d{1,4})', told.read_text(), re.M) if told.is_file() else None
    return int(found[1]) if found else 0
