// A button beside the permalink of a record that copies it. Without a script the link is there.
(() => {
  const link = document.querySelector("a.sayso-permalink");

  if (link && navigator.clipboard) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sayso-copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy the permalink");
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(link.href);
        said.textContent = " copied";
      } catch {
        said.textContent = " could not copy";
      }
    });
    link.after(" ", button, said);
  }
})();
