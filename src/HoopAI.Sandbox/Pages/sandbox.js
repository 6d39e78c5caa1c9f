// Replaces what has changed, once a second, and says in one line what is new. Without it the page reloads itself.
(() => {
  "use strict";
  const pause = document.getElementById("pause");
  const news = document.getElementById("news");
  const shown = new Map();
  const counts = new Map();
  let paused = false;

  const remember = part => shown.set(part.id, part.outerHTML);
  document.querySelectorAll("[data-live]").forEach(remember);
  document.querySelectorAll("[data-count]").forEach(count => counts.set(count.dataset.count, Number(count.textContent)));

  function replace(part) {
    if (shown.get(part.id) === part.outerHTML) return;
    remember(part);
    const old = document.getElementById(part.id);
    const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
    const scrolled = [...old.querySelectorAll(".scroll")].map(box => box.scrollTop);
    old.querySelectorAll("details[open]").forEach(open => part.querySelector("#" + CSS.escape(open.id))?.setAttribute("open", ""));
    old.replaceWith(part);
    part.querySelectorAll(".scroll").forEach((box, i) => { box.scrollTop = scrolled[i] ?? 0; });
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  function tell(page) {
    const said = [];
    page.querySelectorAll("[data-count]").forEach(count => {
      const [name, now] = [count.dataset.count, Number(count.textContent)];
      const more = now - (counts.get(name) ?? 0);
      counts.set(name, now);
      if (more > 0) said.push(`${more} new ${more === 1 ? name : name.replace(/y$/, "ie") + "s"}`);
    });
    if (said.length > 0) news.textContent = said.join(", ");
  }

  async function update() {
    if (!paused && !document.hidden) {
      try {
        const answer = await fetch("/_sandbox/pages/live");
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        tell(page);
        page.querySelectorAll("[data-live]").forEach(replace);
        document.body.classList.remove("away");
      } catch {
        if (!document.body.classList.contains("away")) news.textContent = "The sandbox does not answer.";
        document.body.classList.add("away");
      }
    }
    setTimeout(update, 1000);
  }

  pause.hidden = false;
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", String(paused));
  });
  document.addEventListener("submit", async event => {
    event.preventDefault();
    await fetch(event.target.action, { method: "POST" });
    news.textContent = "Sent again.";
  });
  setTimeout(update, 1000);
})();
