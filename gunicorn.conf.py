"""How ``gunicorn app:server`` serves. It is read by itself in this folder; the command line's options win."""

import os

bind = os.environ.get("ROADMAPGRAPH_BIND", "127.0.0.1:8050")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))

# One graph in memory, read before the workers part; they never write to it.
preload_app = True

# Threads keep a slow or idle connection from holding up a worker. A worker that answers nothing for
# `timeout` seconds is replaced; at a restart, requests under way have `graceful_timeout` to end.
worker_class = "gthread"
threads = 4
timeout = 30
graceful_timeout = 10
keepalive = 5

# Sizes: a path may name many concepts in its address; bodies are limited by the app (6 MB).
limit_request_line = 8190
limit_request_fields = 60
limit_request_field_size = 8190

# When, what, how it went, how long: neither who asked nor what stood in the query string.
accesslog = "-"
access_log_format = '%(t)s "%(m)s %(U)s" %(s)s %(B)s bytes %(M)s ms'
errorlog = "-"

# No socket to be controlled by, and none to be found by others.
control_socket_disable = True
