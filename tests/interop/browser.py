"""Drives a real headless Chromium through its debugging pipe: no port, no driver, no network."""

import contextlib
import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory


class Browser:
    """One page at a time; every request that the page makes is noted."""

    def __init__(self, program: str) -> None:
        self._profile = TemporaryDirectory(ignore_cleanup_errors=True)
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        command = [
            program,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            f"--user-data-dir={self._profile.name}",
            "--remote-debugging-pipe",
        ]

        def use_pipes() -> None:  # the browser reads from 3 and writes to 4
            saved_in, saved_out = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(saved_in, 3)
            os.dup2(saved_out, 4)

        self._process = subprocess.Popen(
            command,
            preexec_fn=use_pipes,  # noqa: PLW1509 - nothing else runs in this child
            close_fds=False,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self._profile.name},
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._in, self._out, self._rest = ours_in, ours_out, b""
        self._number, self._events = 0, []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = None
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Accessibility", "DOM"):
            self.ask(f"{domain}.enable")

    def close(self) -> None:
        """End the browser and its profile."""
        with contextlib.suppress(OSError):
            os.close(self._out)
        self._process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(10)
        self._process.kill()
        self._process.wait()
        os.close(self._in)
        self._profile.cleanup()

    def ask(self, method: str, **params: object) -> dict:
        """Send a command and wait for what it returns."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if getattr(self, "_session", None):
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            found = self._next()
            if found.get("id") == self._number:
                assert "error" not in found, found["error"]
                return found["result"]
            self._events.append(found)

    def _next(self) -> dict:
        while b"\0" not in self._rest:
            chunk = os.read(self._in, 1 << 16)
            assert chunk, "the browser ended"
            self._rest += chunk
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def open(self, path: Path) -> None:
        """Show a file."""
        self._events.clear()
        self.ask("Page.navigate", url=path.as_uri())
        self.wait_for("Page.loadEventFired")

    def wait_for(self, name: str) -> dict:
        """The next event of this name."""
        while True:
            for event in self._events:
                if event.get("method") == name:
                    self._events.remove(event)
                    return event["params"]
            self._events.append(self._next())

    def requests(self) -> list[str]:
        """The addresses of all requests since the page was opened."""
        self.run("0")
        sent = [one for one in self._events if one.get("method") == "Network.requestWillBeSent"]
        return [one["params"]["request"]["url"] for one in sent]

    def run(self, expression: str) -> object:
        """What a script gives in the page."""
        found = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def press(self, key: str, code: int = 0, text: str = "") -> None:
        """A key, pressed and let go."""
        given = {"key": key, "windowsVirtualKeyCode": code, "text": text}
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **given)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    def write(self, text: str) -> None:
        """Text into whatever has the keyboard."""
        self.ask("Input.insertText", text=text)

    def tree(self) -> list[dict]:
        """What a screen reader is given: role, name and properties of each element."""
        return self.ask("Accessibility.getFullAXTree")["nodes"]
