#!/bin/sh
# Builds the static files with Vite, unless nothing changed since the last build.
set -eu
cd "$(dirname "$0")"
stamp=$(cat package-lock.json vite.config.ts vite.verify.config.ts $(find src public -type f | sort) 2>/dev/null | cksum)
[ -f dist/.stamp ] && [ "$(cat dist/.stamp)" = "$stamp" ] && exit 0
[ -d node_modules ] && [ node_modules -nt package-lock.json ] || { npm ci --no-audit --no-fund --silent; touch node_modules; }
npx vite build --logLevel warn
npx vite build --logLevel warn -c vite.verify.config.ts
echo "$stamp" > dist/.stamp
