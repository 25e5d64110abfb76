import { createApp } from 'vue'
import Host from './vue-host.vue'

const root = document.getElementById('root')
createApp(Host, { ...root.dataset }).mount(root)
