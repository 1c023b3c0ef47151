"""The files for containers: of the form that is expected, and naming only what there is."""

import re
from pathlib import Path

import pytest
import yaml

from tradewarn.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def composed():
    return yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))


def test_every_service_has_an_image_and_what_it_waits_for_exists(composed):
    services = composed["services"]
    for name, service in services.items():
        assert service.get("image"), name
        assert set(service.get("depends_on", ())) <= set(services), name


def test_the_settings_of_the_program_are_settings_that_it_has(composed):
    known = {f"{PREFIX}{name}".upper() for name in Settings.model_fields}
    for name in ("web", "worker"):
        assert set(composed["services"][name]["environment"]) <= known


def test_every_volume_that_is_mounted_is_declared(composed):
    for service in composed["services"].values():
        for volume in service.get("volumes", ()):
            assert volume.partition(":")[0] in composed["volumes"]


def test_no_password_stands_in_the_file_and_each_is_in_the_example(composed):
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    asked = set(re.findall(r"\$\{(\w+):\?", text))
    given = {
        line.partition("=")[0] for line in (ROOT / ".env.example").read_text().splitlines() if "=" in line
    }
    assert asked == given
    assert not re.search(r"PASSWORD: (?!\$\{)\S", text)


def test_a_port_is_open_to_this_machine_only(composed):
    ports = [port for service in composed["services"].values() for port in service.get("ports", ())]
    assert ports and all(port.startswith("127.0.0.1:") for port in ports)
