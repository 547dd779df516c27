"""Runs a program in a pseudo-terminal and plays a script to it.

stdin: JSON {"argv": [...], "cwd": "...", "env": {...}, "steps": [...], "timeout": seconds}
A step waits until the text "expect" was drawn since the step before, then does one thing:
  {"wait": seconds} before it; {"send": "text"}, {"signal": "SIGTERM"}, {"close": true} (the terminal goes away), or nothing.
stdout: JSON {"status": exit status or null, "signal": number or null, "output": "...", "missed": index of the step that never came or null}
"""

import json
import os
import pty
import select
import signal
import sys
import time


def main():
    script = json.load(sys.stdin)
    timeout = script.get("timeout", 15)
    child, master = pty.fork()
    if child == 0:
        os.chdir(script["cwd"])
        os.execvpe(script["argv"][0], script["argv"], {**os.environ, **script.get("env", {})})
    output = b""
    seen = 0
    missed = None
    open_ = True

    def pump(wait):
        nonlocal output, open_
        if not open_:
            time.sleep(wait)
            return
        ready, _, _ = select.select([master], [], [], wait)
        if not ready:
            return
        try:
            data = os.read(master, 65536)
        except OSError:
            data = b""
        if data:
            output += data
        else:
            open_ = False

    for index, step in enumerate(script["steps"]):
        wanted = step.get("expect", "").encode()
        until = time.time() + timeout
        while wanted not in output[seen:] and open_ and time.time() < until:
            pump(0.05)
        if wanted not in output[seen:]:
            missed = index
            break
        seen = len(output)
        resume = time.time() + step.get("wait", 0)
        while time.time() < resume:
            pump(0.05)
        if "send" in step:
            # A person's keys come one after the other, after the question.
            for key in step["send"] if step.get("slow") else [step["send"]]:
                time.sleep(0.06)
                try:
                    os.write(master, key.encode())
                except OSError:
                    break
        if "signal" in step:
            time.sleep(0.06)
            os.kill(child, getattr(signal, step["signal"]))
        if step.get("close"):
            time.sleep(0.06)
            os.close(master)
            open_ = False
    until = time.time() + timeout
    status = None
    while time.time() < until:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            break
        status = None
        pump(0.02)
    if status is None:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    for _ in range(20):
        if open_:
            pump(0.02)
    json.dump(
        {
            "status": os.WEXITSTATUS(status) if status is not None and os.WIFEXITED(status) else None,
            "signal": os.WTERMSIG(status) if status is not None and os.WIFSIGNALED(status) else None,
            "output": output.decode("utf-8", "replace"),
            "missed": missed,
        },
        sys.stdout,
    )


main()
