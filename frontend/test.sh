#!/bin/sh
# Checks the types, and tests the pure parts of the components on Node.
set -eu
cd "$(dirname "$0")"
stamp=$(cat package-lock.json tsconfig*.json $(find src test -type f | sort) 2>/dev/null | cksum)
[ -f target/.tested ] && [ "$(cat target/.tested)" = "$stamp" ] && exit 0
[ -d node_modules ] && [ node_modules -nt package-lock.json ] || { npm ci --no-audit --no-fund --silent; touch node_modules; }
npx tsc --noEmit
rm -rf target/test
npx tsc -p tsconfig.test.json
node --test --test-reporter=spec target/test/test/*.test.js
mkdir -p target && echo "$stamp" > target/.tested
