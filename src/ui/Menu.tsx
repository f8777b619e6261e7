import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from 'react-aria-components'

/** One thing to choose from a menu. */
export type MenuChoice = { readonly key: string; readonly label: string; readonly isDangerous?: boolean; readonly onChoose: () => void }

/** A button that opens a short list of quiet actions. */
export const MenuButton = ({ label, choices }: { readonly label: string; readonly choices: readonly MenuChoice[] }) => (
  <MenuTrigger>
    <Button className="button button-secondary button-small">{label}</Button>
    <Popover className="menu-ground" placement="bottom end">
      <AriaMenu className="menu" aria-label={label}>
        {choices.map((choice) => (
          <MenuItem key={choice.key} className={choice.isDangerous === true ? 'menu-item menu-item-danger' : 'menu-item'} onAction={choice.onChoose}>
            {choice.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
