// SPDX-License-Identifier: Apache-2.0
// Asio's and Beast's own code, compiled once instead of in every file that uses them.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
