# The app for others: docker build -t roadmapgraph . && docker run --rm -p 8050:8050 roadmapgraph
FROM python:3.11-slim AS built
WORKDIR /src
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY src src
COPY graph graph
COPY assets assets
RUN python3 -m venv /venv && /venv/bin/pip install --quiet --no-cache-dir -c constraints.txt .

FROM python:3.11-slim
RUN useradd --system --create-home --uid 10001 app
COPY --from=built /venv /venv
COPY app.py gunicorn.conf.py /app/
WORKDIR /app
USER app
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 ROADMAPGRAPH_BIND=0.0.0.0:8050 WEB_CONCURRENCY=2
EXPOSE 8050
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["/venv/bin/python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8050/healthz', timeout=4)"]
# Exec form, so that a stop reaches gunicorn, which lets requests under way end.
CMD ["/venv/bin/gunicorn", "app:server"]
