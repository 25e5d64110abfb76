/**
 * From a row's link to that of the next or the last with the arrow keys, and to the first and last row with Home and End. Only
 * while one of these links has the focus, so that no key is taken from anything else.
 */
export function walkRows(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement)) return
    const links = [...list.querySelectorAll<HTMLElement>('[data-row]')]
    const place = links.indexOf(focused)
    if (place === -1) return
    const next = links[placeFor(event.key, place, links.length) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  })
}

function placeFor(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return place + 1
    case 'ArrowUp':
      return place - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
