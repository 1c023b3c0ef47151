"""`serve --json` tells a script where it serves."""

import json
import os
import signal
import subprocess
import sys
import urllib.request


def test_where_it_serves_is_one_object_on_stdout(tmp_path, tiny_model):
    env = os.environ | {
        "TRADEWARN_HOME": str(tmp_path / "home"),
        "TRADEWARN_MODEL": str(tiny_model),
        "TRADEWARN_DATABASE_URL": "",
    }
    command = [sys.executable, "-m", "tradewarn", "serve", "--port", "0", "--json"]
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            told = json.loads(process.stdout.readline())
            with urllib.request.urlopen(f"{told['api']}/sources", timeout=30) as answer:
                assert answer.status == 200
            assert told["pages"].startswith("http://127.0.0.1:")
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)
