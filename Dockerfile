# What the image holds is assembled by scripts/image.mjs, which also runs without Docker.
FROM node:24-slim AS build
WORKDIR /build
COPY . .
RUN node scripts/image.mjs /image && mkdir /data

# No shell and no package manager; glibc, which the SQLite binding needs; user "nonroot" (65532).
FROM gcr.io/distroless/nodejs24-debian13:nonroot
ARG VERSION=1.0.0
LABEL org.opencontainers.image.title="unenroll" \
      org.opencontainers.image.description="A Microsoft Teams bot that cancels your own registration for a webinar, town hall or meeting." \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      sbom.cyclonedx.path="/app/sbom.cdx.json"
WORKDIR /app
COPY --from=build /image /app
COPY --from=build --chown=65532:65532 /data /data

# Nothing else is written: the container may run with --read-only.
# A dependency uses punycode; its warning (DEP0040) would be the one line of output that is not JSON.
# The memory settings are those of scripts/container-environment.json, with which the bot was compiled.
ENV NODE_ENV=production DATA_DIR=/data PORT=3978 \
    MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=32768 MALLOC_TRIM_THRESHOLD_=65536 MALLOC_TOP_PAD_=0 \
    NODE_OPTIONS="--max-semi-space-size=16 --disable-warning=DEP0040"
VOLUME /data
EXPOSE 3978
USER 65532:65532
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["/nodejs/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The entry point of the base image is node.
CMD ["dist/main.js"]
