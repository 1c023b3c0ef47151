"""Engines for development: what is written for them, and what is said where something is missing."""

import base64
import os
import re
import ssl
import subprocess
import sys
from hashlib import pbkdf2_hmac
from pathlib import Path

import pytest
import yaml

from bench.engines import certificates, fetching, users
from bench.engines.cluster import alive, family
from bench.engines.fetching import Absent


def test_the_certificate_of_a_node_is_signed_by_the_authority_for_this_machine(tmp_path):
    authority = certificates.write(tmp_path)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(tmp_path / "node.pem", tmp_path / "node.key")
    client = ssl.create_default_context(cafile=authority)
    ends = ssl.MemoryBIO(), ssl.MemoryBIO()
    one = client.wrap_bio(ends[0], ends[1], server_hostname="127.0.0.1")
    other = server.wrap_bio(ends[1], ends[0], server_side=True)
    for _ in range(4):
        for side in (one, other):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
    assert ("IP Address", "127.0.0.1") in one.getpeercert()["subjectAltName"]


def test_a_password_is_kept_as_the_server_checks_it():
    found = re.fullmatch(r"\{PBKDF2\}(\d+)\$(.+)\$(.+)", users.hashed("a word"))
    salt, made = base64.b64decode(found[2]), base64.b64decode(found[3])
    assert pbkdf2_hmac("sha512", b"a word", salt, int(found[1]), 32) == made


def test_the_role_of_the_index_reaches_its_own_names_only(tmp_path):
    passwords = users.write(tmp_path)
    role = yaml.safe_load((tmp_path / "roles.yml").read_text())[users.INDEX_ROLE]
    assert role["cluster"] == ["cluster:monitor/health"]
    assert [one["names"] for one in role["indices"]] == [["tradewarn*"]]
    assert "all" not in role["indices"][0]["privileges"] and "manage" not in role["indices"][0]["privileges"]
    assert len(set(passwords.values())) == 2


def test_where_maven_is_missing_it_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(fetching.shutil, "which", lambda name: None)
    with pytest.raises(Absent, match="Maven"):
        fetching.distribution(tmp_path)
    with pytest.raises(Absent, match="Java"):
        fetching.java_home({}, tmp_path / "no javas")


@pytest.fixture
def javas(tmp_path):
    """Three of them, one of which does not say how old it is."""
    for name, told in {"jdk-9": 'JAVA_VERSION="9.0.4"', "jdk-21": 'JAVA_VERSION="21.0.1"', "old": ""}.items():
        (tmp_path / name / "bin").mkdir(parents=True)
        (tmp_path / name / "bin" / "java").touch()
        (tmp_path / name / "release").write_text(told)
    return tmp_path


def test_the_newest_java_runs_the_server(javas):
    assert fetching.java_home({}, javas).name == "jdk-21"


def test_a_java_that_is_set_runs_the_server(javas):
    assert fetching.java_home({"JAVA_HOME": "/opt/a"}, javas) == Path("/opt/a")
    assert fetching.java_home({"JAVA_HOME": "/opt/a", "ES_JAVA_HOME": "/opt/b"}, javas) == Path("/opt/b")


def test_stopping_where_nothing_was_started_is_no_error(tmp_path, root):
    command = [sys.executable, "-m", "bench.engines", "stop", tmp_path / "engines"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "none were started here")


def test_a_process_and_its_children_are_known_by_their_ids():
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'input()'])"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE) as parent:
        children: list[int] = []
        while not children:
            children = family(parent.pid)
        assert all(alive(pid) for pid in (parent.pid, *children))
        parent.communicate(b"\n")
    assert not alive(parent.pid)
    assert alive(os.getpid())
