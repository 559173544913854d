// SPDX-License-Identifier: Apache-2.0
// Figures and the records behind them.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> list_figures(Exchange& x);
Awaited<Reply> ask_figure(Exchange& x);
Awaited<Reply> show_evidence(Exchange& x);

}  // namespace jinguo::http
