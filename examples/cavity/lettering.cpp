// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The strokes of each letter on a coarse grid; round ones have their corners
// cut until they are smooth.
#include "lettering.hpp"

#include <algorithm>

namespace cavity {
namespace {

// A letter's strokes, separated by blanks; '~' before one rounds it, 'o' rounds
// it and closes it. A point is two digits: x in half units, and y + 2, so that
// 2 is the base line, 6 the top of a small letter and 8 that of a capital.
struct glyph {
  char letter;
  const char *strokes;
};

constexpr glyph glyphs[] = {
    {'0', "o02087872"},
    {'1', "173832"},
    {'2', "~0608787602 0272"},
    {'3', "~0708686535 ~3575720203"},
    {'4', "580474 5852"},
    {'5', "681805 ~053676720203"},
    {'6', "o02067672 ~58270604"},
    {'7', "087822"},
    {'8', "o15186865 o02057572"},
    {'9', "o04087874 ~22537476"},
    {'.', "0202"},
    {',', "~020200"},
    {':', "0202 0606"},
    {'-', "0454"},
    {'+', "0464 3137"},
    {'=', "0363 0565"},
    {'(', "~28060311"},
    {')', "~08262301"},
    {'|', "0108"},
    {'/', "0158"},
    {'a', "o02066662 6662"},
    {'b', "0802 o02066662"},
    {'c', "~656606026263"},
    {'d', "6862 o02066662"},
    {'e', "0464 ~646606026263"},
    {'f', "~582822 0646"},
    {'g', "o02066662 6662 ~62600001"},
    {'h', "0802 ~04066664 6462"},
    {'i', "0602 0808"},
    {'k', "0802 0356 2452"},
    {'l', "0802"},
    {'m', "0602 ~04064644 4442 ~44468684 8482"},
    {'n', "0602 ~04066664 6462"},
    {'o', "o02066662"},
    {'p', "0600 o02066662"},
    {'q', "6660 o02066662"},
    {'r', "0602 ~040646"},
    {'s', "~5556060454520203"},
    {'t', "~282252 0646"},
    {'u', "0604 ~04026264 6662"},
    {'v', "063266"},
    {'w', "0622466286"},
    {'x', "0662 0266"},
    {'y', "0632 6620"},
    {'z', "06660262"},
    {'A', "024882 1474"},
    {'C', "~777808027273"},
    {'G', "~777808027275 7545"},
    {'I', "0802"},
    {'L', "080262"},
    {'M', "0208448882"},
    {'R', "0208 ~08787505 3572"},
    {'S', "~7778080575720203"},
};
constexpr const char *unknown = "0208687202";
constexpr double gap = 1.45;

const char *strokes_of(char letter) {
  for (const glyph &g : glyphs)
    if (g.letter == letter)
      return g.strokes;
  return unknown;
}

double width_of(char letter) {
  if (letter == ' ')
    return 2.2;
  double width = 0;
  const char *digit = strokes_of(letter);
  while (*digit) {
    if (*digit == ' ' || *digit == '~' || *digit == 'o') {
      ++digit;
      continue;
    }
    width = std::max(width, (digit[0] - '0') / 2.0);
    digit += 2;
  }
  return width;
}

// Cuts every corner at a quarter of its sides; the ends of an open line stay.
std::vector<point> cut_corners(const std::vector<point> &line, bool closed) {
  std::vector<point> out;
  size_t count = line.size(), sides = closed ? count : count - 1;
  if (!closed)
    out.push_back(line.front());
  for (size_t i = 0; i < sides; ++i) {
    point a = line[i], b = line[(i + 1) % count];
    out.push_back({0.75 * a.x + 0.25 * b.x, 0.75 * a.y + 0.25 * b.y});
    out.push_back({0.25 * a.x + 0.75 * b.x, 0.25 * a.y + 0.75 * b.y});
  }
  if (!closed)
    out.push_back(line.back());
  return out;
}

std::vector<point> read_stroke(const char *&digit, double shift) {
  char kind = *digit == '~' || *digit == 'o' ? *digit++ : '-';
  std::vector<point> line;
  for (; *digit && *digit != ' '; digit += 2)
    line.push_back({shift + (digit[0] - '0') / 2.0, digit[1] - '0' - 2.0});
  for (int round = 0; kind != '-' && round < 3; ++round)
    line = cut_corners(line, kind == 'o');
  if (kind == 'o')
    line.push_back(line.front());
  return line;
}

} // namespace

double text_width(std::string_view text) {
  double width = 0;
  for (char letter : text)
    width += width_of(letter) + gap;
  return text.empty() ? 0 : width - gap;
}

std::vector<std::vector<point>> text_strokes(std::string_view text) {
  std::vector<std::vector<point>> strokes;
  double shift = 0;
  for (char letter : text) {
    const char *digit = letter == ' ' ? "" : strokes_of(letter);
    while (*digit) {
      strokes.push_back(read_stroke(digit, shift));
      digit += *digit == ' ';
    }
    shift += width_of(letter) + gap;
  }
  return strokes;
}

} // namespace cavity
