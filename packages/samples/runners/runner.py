# Runs samples: the path of one on each line of standard input, a line of JSON for each on standard output.
import contextlib, io, json, sys, traceback

for line in sys.stdin:
    path = line.rstrip("\n")
    printed = io.StringIO()
    status = 0
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            with open(path, encoding="utf-8") as source:
                exec(compile(source.read(), path, "exec"), {"__name__": "__main__"})
        except SystemExit as error:
            status = error.code if isinstance(error.code, int) else 1
        except BaseException:
            status = 1
            traceback.print_exc()
    sys.stdout.write(json.dumps({"status": status, "output": printed.getvalue()}) + "\n")
    sys.stdout.flush()
