import type { Page } from 'playwright-core'
import * as v from 'valibot'

/**
 * What assistive technology is given of a part of a page, line by line in reading order: role, name, description and
 * states. Boxes without a meaning of their own are left out, what is in them stays.
 */
export async function accessibilityTree(page: Page, selector: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Accessibility.enable')
    const { root } = v.parse(documentShape, await session.send('DOM.getDocument'))
    const { nodeId } = v.parse(
      nodeIdShape,
      await session.send('DOM.querySelector', { nodeId: root.nodeId, selector }),
    )
    const { node } = v.parse(describedShape, await session.send('DOM.describeNode', { nodeId }))
    const { nodes } = v.parse(treeShape, await session.send('Accessibility.getFullAXTree'))
    const byId = new Map(nodes.map((one) => [one.nodeId, one]))
    const start = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId)
    return start === undefined ? [] : (start.childIds ?? []).flatMap((id) => linesOf(id, byId))
  } finally {
    await session.detach()
  }
}

type Node = v.InferOutput<typeof treeShape>['nodes'][number]

function linesOf(id: string, byId: ReadonlyMap<string, Node>): string[] {
  const node = byId.get(id)
  if (node === undefined) return []
  const inside = (node.childIds ?? []).flatMap((child) => linesOf(child, byId))
  const role = node.role?.value ?? ''
  if (node.ignored || meaningless.includes(role)) return inside
  if (role === 'StaticText' && spoken(node.name) === '') return []
  return [lineOf(role, node), ...inside.map((line) => `  ${line}`)]
}

function lineOf(role: string, { name, description, value, properties = [] }: Node): string {
  const states = properties.flatMap((property) => {
    const state = String(property.value.value)
    return telling.includes(property.name) && !['false', ''].includes(state)
      ? [`${property.name}=${state}`]
      : []
  })
  return [
    role,
    ...(spoken(name) === '' ? [] : [JSON.stringify(spoken(name))]),
    ...(spoken(description) === '' ? [] : [`described ${JSON.stringify(spoken(description))}`]),
    ...(value?.value === undefined || value.value === '' ? [] : [`value ${JSON.stringify(value.value)}`]),
    ...states,
  ].join(' ')
}

/** Spaces of whatever width are one pause. */
function spoken(words: { value?: unknown } | undefined): string {
  return typeof words?.value === 'string' ? words.value.replace(/[\s\u200b]+/g, ' ').trim() : ''
}

const meaningless = ['', 'none', 'generic', 'paragraph', 'LabelText', 'InlineTextBox', 'LineBreak', 'strong']

const telling = [
  'invalid',
  'required',
  'checked',
  'selected',
  'disabled',
  'expanded',
  'level',
  'live',
  'atomic',
  'multiline',
  'focusable',
  'url',
]

const text = v.optional(v.object({ value: v.optional(v.unknown()) }))
const documentShape = v.object({ root: v.object({ nodeId: v.number() }) })
const nodeIdShape = v.object({ nodeId: v.number() })
const describedShape = v.object({ node: v.object({ backendNodeId: v.number() }) })
const treeShape = v.object({
  nodes: v.array(
    v.object({
      nodeId: v.string(),
      ignored: v.boolean(),
      backendDOMNodeId: v.optional(v.number()),
      role: v.optional(v.object({ value: v.optional(v.string()) })),
      name: text,
      description: text,
      value: text,
      properties: v.optional(
        v.array(v.object({ name: v.string(), value: v.object({ value: v.optional(v.unknown()) }) })),
      ),
      childIds: v.optional(v.array(v.string())),
    }),
  ),
})
