// SPDX-License-Identifier: Apache-2.0
// Prints the schema that follows from the declarations: regen_schema sqlite|postgres.
// Until the first release, tools/regen_schema.sh makes it migration 0001.
#include <cstdio>
#include <cstring>

#include "modules/modules.h"
#include "store/schema.h"

int main(int count, char** args) {
  using jinguo::Dialect;
  const bool lite = count == 2 && std::strcmp(args[1], "sqlite") == 0;
  const bool postgres = count == 2 && std::strcmp(args[1], "postgres") == 0;
  if (!lite && !postgres) {
    std::fputs("usage: regen_schema sqlite|postgres\n", stderr);
    return 2;
  }
  const auto catalogue = jinguo::Catalogue::make(jinguo::all_modules());
  if (!catalogue.ok()) {
    std::fprintf(stderr, "%s\n", catalogue.problem().text.c_str());
    return 1;
  }
  std::fputs(declared_schema(catalogue.value(), lite ? Dialect::sqlite : Dialect::postgres).c_str(),
      stdout);
}
