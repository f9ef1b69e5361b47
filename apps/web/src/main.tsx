import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Checkbox.css'
import '@mantine/core/styles/PasswordInput.css'
import './tema/tokens.css'
import './tema/komponen.css'
import './tema/kop.css'
import './tema/dokumen.css'
import './tema/benang.css'
import './tema/kisi.css'
import './tema/rka.css'
import './tema/anggaran.css'
import './tema/kepatuhan.css'
import './tema/impor.css'
import './tema/cetak.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { applySkema, followDensity, followSkema, readSkema } from './tema/skema.ts'

applySkema(readSkema())
followSkema()
followDensity()
const place = document.getElementById('benang')
if (place !== null) createRoot(place).render(<App />)
