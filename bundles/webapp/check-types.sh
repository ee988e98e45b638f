#!/bin/bash
# Checks the types of the web app and of the modules' pages, when node and the pinned compiler are at hand:
#   cd bundles/webapp/vendor && npm ci
# Without them it says so and is content: nobody needs node to build the product.
set -euo pipefail
cd "$(dirname "$0")"
compiler=vendor/node_modules/.bin/tsc
pinned=$(sed -n 's/.*"typescript": "\(.*\)".*/\1/p' vendor/package.json)

if ! command -v node >/dev/null; then
    echo "types of the web app: not checked, there is no node here"
elif [ ! -x "$compiler" ]; then
    echo "types of the web app: not checked, the compiler is not installed (cd bundles/webapp/vendor && npm ci)"
elif [ "$("$compiler" --version)" != "Version $pinned" ]; then
    echo "types of the web app: not checked, the compiler is not the pinned one, $pinned (cd bundles/webapp/vendor && npm ci)"
else
    "$compiler" --project tsconfig.json
    echo "types of the web app: in order"
fi
