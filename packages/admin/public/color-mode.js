;(() => {
  let chosen = 'auto'
  try {
    chosen = localStorage.getItem('vueuse-color-scheme') ?? 'auto'
  } catch {
    // A browser that keeps nothing for us follows the system.
  }
  const dark =
    chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
})()
