"use strict";
// Comfort only: searching, choosing, sorting. The page is whole without it.
(() => {
  document.documentElement.classList.add("js");
  for (const each of document.querySelectorAll(".find")) each.hidden = false;
  const table = document.querySelector(".matrix");
  const rows = () => [...table.querySelectorAll("tbody.row")];
  const find = document.getElementById("find");
  const which = document.getElementById("which");

  function sift() {
    const words = find.value.trim().toLowerCase();
    const wanted = which.value;
    for (const row of rows()) {
      const name = row.querySelector(".school").textContent.toLowerCase();
      const kind = wanted.startsWith("kind:") ? row.dataset.kind === wanted.slice(5) : !wanted || row.classList.contains(wanted);
      row.hidden = !name.includes(words) || !kind;
    }
  }
  find.addEventListener("input", sift);
  which.addEventListener("change", sift);

  function key(row, by) {
    if (by === "name") return row.querySelector(".school").textContent.trim();
    if (by === "kind") return row.dataset.kind;
    if (by === "share") return Number(row.dataset.share);
    return row.querySelectorAll("tr:first-child > td")[Number(by) + 2]?.textContent ?? "";
  }
  function sort(head) {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const each of table.querySelectorAll("[aria-sort]")) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const order = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "ru", { numeric: true }));
    const sorted = rows().map((row) => [key(row, head.dataset.sort), row]).sort(([a], [b]) => (down ? order(b, a) : order(a, b)));
    const foot = table.tFoot;
    for (const [, row] of sorted) table.insertBefore(row, foot);
  }
  for (const head of table.querySelectorAll("[data-sort]")) {
    head.tabIndex = 0;
    head.addEventListener("click", () => sort(head));
    head.addEventListener("keydown", (event) => { if (event.key === "Enter") sort(head); });
  }
})();
