// What the pages do better with scripts; all of it works without.

// A swap that fails (the engine is away, the server stopped) becomes an ordinary visit,
// so that the reader sees the page that says why.
for (const failed of ["htmx:response:error", "htmx:error"]) {
  document.addEventListener(failed, (event) => {
    const action = event.detail?.ctx?.request?.action;
    if (action) location.assign(action);
  });
}

// After a swap the reader's place is the new heading, unless they stand outside what was swapped.
document.addEventListener("htmx:after:swap", (event) => {
  if (document.activeElement === document.body) {
    const heading = event.detail?.ctx?.sourceElement?.querySelector("h2"); // htmx names the new element
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }
  light(location.hash);
});

// Evidence that is on the screen already needs no request.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.(".proof[data-proof]");
    if (!link || !document.getElementById(`e${link.dataset.proof}`)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const hash = `#e${link.dataset.proof}`;
    if (location.hash === hash) light(hash);
    else location.hash = hash;
  },
  true,
);

// Light up every piece of a passage: a piece of evidence may be cut by others in it.
function light(hash) {
  for (const mark of document.querySelectorAll("mark.lit")) mark.classList.remove("lit");
  for (const link of document.querySelectorAll(".proof[aria-current]")) link.removeAttribute("aria-current");
  const number = /^#e(\d+)$/.exec(hash)?.[1];
  if (!number) return;
  const marks = document.querySelectorAll(`mark[data-e~="${number}"]`);
  for (const mark of marks) mark.classList.add("lit");
  document.getElementById(`f${number}`)?.setAttribute("aria-current", "true");
  marks[0]?.scrollIntoView({ block: "center" });
}

addEventListener("hashchange", () => light(location.hash));
light(location.hash);

// The form for choosing a page needs no button once a choice is enough.
document.addEventListener("change", (event) => {
  if (event.target.matches(".sheets select")) event.target.form.requestSubmit();
});

// On a narrow screen the menu is one line that scrolls: where the reader is stands in sight.
const here = document.querySelector(".top nav [aria-current]");
const menu = here?.closest("ul");
if (menu) menu.scrollLeft = here.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2;

// Permalinks carry what was asked and nothing else: empty fields stay out of the address.
document.addEventListener("submit", (event) => {
  for (const field of event.target.querySelectorAll("input, select")) {
    if (!field.value || (field.name === "mode" && field.value === "hybrid")) field.disabled = true;
  }
});
addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form :disabled")) field.disabled = false;
});
