#!/bin/bash
# Makes web/vendor and web/fonts again from the pinned packages. Needs node and npm; the Maven build does not.
# A new version: change package.json, run this, look at the difference, commit everything including the checksums.
set -euo pipefail
cd "$(dirname "$0")"
web=../src/main/resources/web

npm ci --no-audit --no-fund --silent
mkdir -p "$web/vendor/licences" "$web/fonts"

for name in ui idb; do
    npx --no-install esbuild "$name.src.js" --bundle --minify --format=esm --target=es2020 \
        --legal-comments=none --log-level=warning --outfile="$web/vendor/$name.js"
done

font() { # package, subset
    for weight in 400 700; do
        cp "node_modules/@fontsource/$1/files/$1-$2-$weight-normal.woff2" "$web/fonts/$3-$weight.woff2"
    done
    cp "node_modules/@fontsource/$1/LICENSE" "$web/vendor/licences/$1.txt"
}
font noto-sans latin noto-sans-latin
font noto-sans-devanagari devanagari noto-sans-devanagari
font noto-sans-bengali bengali noto-sans-bengali

for package in preact htm idb; do
    cp "node_modules/$package/LICENSE" "$web/vendor/licences/$package.txt"
done
cp node_modules/@preact/signals/LICENSE "$web/vendor/licences/preact-signals.txt"

(cd "$web" && sha256sum fonts/*.woff2 vendor/*.js vendor/*.d.ts vendor/LICENCES.md vendor/licences/*.txt) > checksums.sha256
