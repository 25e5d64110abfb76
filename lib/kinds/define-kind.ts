import type { Fields } from '../core/kind/field.ts'
import { type KindDefinition, type KindOf, kindIn } from '../core/kind/kind.ts'
import type { Sentences } from '../core/kind/kind-words.ts'
import { english } from '../core/words/english.ts'

/** Declares a kind. The files of this folder are written in English; `inWords` says a kind in another language. */
export function defineKind<const F extends Fields, S extends Sentences>(
  definition: KindDefinition<F, S>,
): KindOf<F, S> {
  return kindIn(english, definition)
}
