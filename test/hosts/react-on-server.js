import { createElement, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { Host } from './react-host.jsx'

/** The page as a server sends it, before a script runs. */
export const page = renderToString(
  createElement(StrictMode, null, createElement(Host, { service: 'https://service.example' })),
)
