#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Makes migration 0001 anew from the declarations: tools/regen_schema.sh [BUILD_FOLDER]
# Right until the first release; afterwards 0001 never changes and a new number is added.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-$root/build}
cmake --build "$build" --target regen_schema >/dev/null
for dialect in sqlite postgres; do
  file=$root/src/store/migrations/$dialect/0001.sql
  "$build/tools/regen_schema" "$dialect" >"$file.new"
  mv "$file.new" "$file"
  echo "wrote ${file#"$root"/}"
done
