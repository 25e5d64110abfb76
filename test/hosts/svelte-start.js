import { mount } from 'svelte'
import Host from './svelte-host.svelte'

const target = document.getElementById('root')
mount(Host, { target, props: { ...target.dataset } })
