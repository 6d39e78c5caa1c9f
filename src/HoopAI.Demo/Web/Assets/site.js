// Keeps the marked pieces of a page up to date. Everything works without it, after loading the page again.
const main = document.getElementById("main");
const pieces = [...document.querySelectorAll("[data-live]")];
if (main.dataset.liveSource && pieces.length > 0) {
  const address = new URL(main.dataset.liveSource, location.href);
  for (const piece of pieces) {
    address.searchParams.append("show", piece.dataset.live);
    if (piece.dataset.liveAfter) address.searchParams.set("after", piece.dataset.liveAfter);
  }
  const source = new EventSource(address);
  for (const piece of pieces) {
    source.addEventListener(piece.dataset.live, event => {
      if (piece.dataset.liveAdds) add(piece, event.data);
      else replace(piece, event.data);
    });
  }
  addEventListener("pagehide", () => source.close());
}

function add(list, html) {
  // A few lines are read out; a flood, as of an import, is not.
  list.closest("[role=log]")?.setAttribute("aria-live", html.split("<li").length > 4 ? "off" : "polite");
  list.insertAdjacentHTML("afterbegin", html);
  while (list.children.length > Number(list.dataset.liveAdds)) list.lastElementChild.remove();
}

function replace(piece, html) {
  const focused = document.activeElement;
  piece.innerHTML = html;
  // What had the focus may be gone, or hidden by the new state: its section's heading takes over.
  if (focused !== document.body && !focused.checkVisibility()) {
    const heading = piece.closest("section")?.querySelector("h2");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }
}
