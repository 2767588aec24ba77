/* The colour scheme before anything is drawn, so that a dark page never flashes light. */
const root = document.documentElement;
{
  let wanted = null;
  try { wanted = localStorage.getItem("mantine-color-scheme-value"); } catch { /* storage is off: follow the system */ }
  const dark = wanted === "dark" || (wanted !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const tables = () => root.setAttribute("data-ag-theme-mode", root.dataset.mantineColorScheme);
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  new MutationObserver(tables).observe(root, { attributeFilter: ["data-mantine-color-scheme"] });
  tables();
}
const isDark = () => root.dataset.mantineColorScheme === "dark";
