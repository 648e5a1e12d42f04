// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The report on a kernel, and its counters.
#include "TestKernel.h"

#include <nlohmann/json.hpp>

using namespace inlay;
using nlohmann::json;
using test::call;
using test::explain;
using test::explain_json;
using test::load;

using doubles = array<double, 1>;

// Tests the whole text, before and after a call.
TEST(Explain, Text) {
  inlay_kernel *kernel = load("scratch");
  EXPECT_EQ(
      explain(kernel),
      "sweep.cpp:3  in place, ordered: rows run forward\n"
      "             scratch of [arg2] bytes: as told\n"
      "             copy of [arg1.extent(1) * 4] bytes: the old row is read "
      "later\n"
      "sweep.cpp:4  in place, any order: columns 0 and 1 never meet\n"
      "sweep.cpp:9  copy of a size known at the call: never reached\n"
      "not called yet\n");
  array<float, 2> u(2, 300);
  for (std::int64_t times : {1, 3})
    EXPECT_EQ(call()
                  .inout(u.view())
                  .scalar(std::int64_t(5000))
                  .scalar(times)
                  .run(kernel),
              INLAY_OK);
  EXPECT_EQ(explain(kernel),
            "sweep.cpp:3  in place, ordered: rows run forward\n"
            "             scratch of 5.0 KB, 3 times, 15.0 KB in all: as told\n"
            "             copy of 1.2 KB: the old row is read later\n"
            "sweep.cpp:4  in place, any order: columns 0 and 1 never meet\n"
            "sweep.cpp:9  copy not reached in the last call: never reached\n"
            "last call: 15.0 KB allocated, 1.2 KB copied\n"
            "in all 2 calls: 20.0 KB allocated, 2.4 KB copied\n");
}

// Tests that the report for programs says the same.
TEST(Explain, Json) {
  inlay_kernel *kernel = load("scratch");
  json report = json::parse(explain_json(kernel));
  EXPECT_EQ(report["backend"], "compiled");
  EXPECT_EQ(report["calls"], 0);
  EXPECT_FALSE(report.contains("last"));
  EXPECT_EQ(report["updates"][1],
            json::parse(R"({"at": "sweep.cpp:4", "verdict": "any order",
                            "reason": "columns 0 and 1 never meet"})"));
  EXPECT_EQ(report["sites"][1],
            json::parse(R"({"kind": "copy", "at": "sweep.cpp:3",
                            "bytes": {"*": [{"extent": [0, 1]}, 4]},
                            "reason": "the old row is read later"})"));
  array<float, 2> u(2, 300);
  EXPECT_EQ(call()
                .inout(u.view())
                .scalar(std::int64_t(5000))
                .scalar(std::int64_t(3))
                .run(kernel),
            INLAY_OK);
  report = json::parse(explain_json(kernel));
  EXPECT_EQ(report["sites"][0]["last"],
            json::parse(R"({"times": 3, "bytes": 15000, "bytes_ahead": 0,
                            "bytes_once": 5000})"));
  EXPECT_EQ(report["sites"][2]["last"],
            json::parse(R"({"times": 0, "bytes": 0, "bytes_ahead": 0,
                            "bytes_once": null})"));
  EXPECT_EQ(report["copied_arguments"], json::array());
  EXPECT_EQ(report["last"],
            json::parse(R"({"allocated_bytes": 15000, "copied_bytes": 1200,
                            "argument_bytes": 0})"));
  EXPECT_EQ(report["last"], report["total"]);
}

// Tests that copies around a kernel are reported with argument and reason, and
// only those of the last call.
TEST(Explain, ArgumentCopies) {
  inlay_kernel *kernel = load("add_scaled");
  array<float, 2> u(4, 5), v(4, 5);
  auto lines = [&](view<float, 2> to, view<float, 2> from) {
    EXPECT_EQ(call().inout(to).in(from).scalar(1.0f).run(kernel), INLAY_OK);
    std::string text = explain(kernel), found;
    for (std::size_t at = text.find("argument"); at != text.npos;
         at = text.find("argument", at + 1))
      if (text[at - 1] == '\n')
        found += text.substr(at, text.find('\n', at) - at + 1);
    return found;
  };
  EXPECT_EQ(lines(u, u), "argument 2 copied, 80 B: it shares memory with "
                         "another argument that is updated\n");
  json copied = json::parse(explain_json(kernel))["copied_arguments"];
  EXPECT_EQ(copied.size(), 1u);
  EXPECT_EQ(copied[0]["argument"], 1);
  EXPECT_EQ(copied[0]["bytes"], 80);
  EXPECT_EQ(lines(u[all, slice(0, 3, 2)], v[all, slice(0, 2)]),
            "argument 1 copied, 64 B: the elements of its last dimension are "
            "not contiguous\n");
  EXPECT_EQ(lines(u, v), "");
  inlay_kernel *reverse = load("reverse");
  array<double, 1> a(3), b(3);
  call c;
  EXPECT_EQ(c.owned(a.view()).in(b.view()).result<doubles>().run(reverse),
            INLAY_OK);
  (void)c.take<doubles>(0);
  EXPECT_NE(explain(reverse).find("argument 1 copied, 24 B: the kernel updates "
                                  "it and the caller keeps it; std::move it"),
            std::string::npos);
}
