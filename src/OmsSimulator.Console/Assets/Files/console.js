// What needs no server: panels that close, texts that are copied, cards that are dragged.
(() => {
  const panels = () => document.querySelectorAll("details.bar-panel[open]");

  window.omsConsole = { alive: () => (document.documentElement.dataset.alive = "") };

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    for (const panel of panels()) {
      if (!panel.contains(target) || target.closest("a[href]")) panel.open = false;
    }
    const copy = target.closest("[data-copies]");
    if (copy) copyText(copy);
    const skip = target.closest("a.skip");
    if (skip) {
      // The page's base is not its address.
      event.preventDefault();
      document.getElementById("view")?.focus();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const panel of panels()) {
      panel.open = false;
      panel.querySelector("summary")?.focus();
    }
  });

  document.addEventListener("dragstart", (event) => {
    if (event.target instanceof Element && event.target.closest("[draggable=true]")) event.dataTransfer?.setData("text/plain", "");
  });

  async function copyText(button) {
    const text = document.getElementById(button.dataset.copies)?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Without TLS a browser has no clipboard but for localhost.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const said = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = said), 1500);
  }
})();
