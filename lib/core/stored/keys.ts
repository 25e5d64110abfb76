export type Keys<Type> = Readonly<Record<keyof Type, unknown>>
