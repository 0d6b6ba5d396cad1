import { page, use } from "heddle";
import { DropdownMenu, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { DropdownMenuTrial } from "../state/trials/dropdown-menu";

export default page({
  title: "Dropdown menu",
  description: "A button that opens a list of actions. To choose a value, use Select.",
}, () => {
  const trial = use(DropdownMenuTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Dropdown menu"
        section="Overlay"
        help="A button that opens a list of actions. To choose a value, use Select."
      />
      <Specimen>
        <DropdownMenu
          items={[
            { label: "Edit", value: "edit", icon: "pencil" },
            { label: "Duplicate", value: "duplicate", icon: "copy" },
            { separator: true },
            { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
          ]}
          label="Actions"
          onSelect={(payload) => trial.tell("onSelect", payload)}
        />
      </Specimen>
      <SourceCode
        code={"<DropdownMenu\n  items={[\n    { label: \"Edit\", value: \"edit\", icon: \"pencil\" },\n    { label: \"Duplicate\", value: \"duplicate\", icon: \"copy\" },\n    { separator: true },\n    { label: \"Delete\", value: \"delete\", icon: \"trash-2\", color: \"bad\" },\n  ]}\n  label=\"Actions\"\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Variant" help="How strongly the button stands out.">
        <Variant name="solid">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            variant="solid"
          />
        </Variant>
        <Variant name="soft">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            variant="soft"
          />
        </Variant>
        <Variant name="outline">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            variant="outline"
          />
        </Variant>
        <Variant name="ghost">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            variant="ghost"
          />
        </Variant>
      </Variants>
      <Variants title="Colour" help="Colour by meaning; follows the theme.">
        <Variant name="neutral">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            color="neutral"
          />
        </Variant>
        <Variant name="accent">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            color="accent"
          />
        </Variant>
        <Variant name="secondary">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            color="secondary"
          />
        </Variant>
        <Variant name="good">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            color="good"
          />
        </Variant>
        <Variant name="warn">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            color="warn"
          />
        </Variant>
        <Variant name="bad">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            color="bad"
          />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            size="sm"
          />
        </Variant>
        <Variant name="md">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            size="md"
          />
        </Variant>
        <Variant name="lg">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            size="lg"
          />
        </Variant>
      </Variants>
      <Variants
        title="Side"
        help="On which side it opens. Where there is no room it takes the other side."
      >
        <Variant name="bottom">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            side="bottom"
          />
        </Variant>
        <Variant name="top">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            side="top"
          />
        </Variant>
        <Variant name="start">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            side="start"
          />
        </Variant>
        <Variant name="end">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            side="end"
          />
        </Variant>
      </Variants>
      <Variants title="Align" help="With which edge it lines up.">
        <Variant name="start">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            align="start"
          />
        </Variant>
        <Variant name="center">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            align="center"
          />
        </Variant>
        <Variant name="end">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            align="end"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="disabled">
          <DropdownMenu
            items={[
              { label: "Edit", value: "edit", icon: "pencil" },
              { label: "Duplicate", value: "duplicate", icon: "copy" },
              { separator: true },
              { label: "Delete", value: "delete", icon: "trash-2", color: "bad" },
            ]}
            label="Actions"
            disabled
          />
        </Variant>
      </Variants>
      <Variants
        title="Groups, ticks, shortcuts and a menu beside an item"
        help="Arrows and first letters move among the items; the arrow onwards opens what stands beside one."
      >
        <DropdownMenu
          items={[
            { heading: "Layout" },
            { label: "Grid", value: "grid", checked: true },
            { label: "List", value: "list", checked: false },
            { separator: true },
            {
              label: "Export",
              icon: "download",
              items: [{ label: "As CSV", value: "csv" }, { label: "As PDF", value: "pdf" }],
            },
            { label: "Print", value: "print", icon: "printer", shortcut: "Ctrl+P" },
            { label: "Archive", value: "archive", icon: "archive", disabled: true },
          ]}
          label="View"
          icon="eye"
        />
      </Variants>
      <Variants title="A button with just an icon" help="">
        <DropdownMenu
          items={[
            { label: "Rename", icon: "pencil" },
            { label: "Delete", icon: "trash-2", color: "bad" },
          ]}
          icon="ellipsis"
          variant="ghost"
          ariaLabel="More"
        />
      </Variants>
      <Neighbours previous="Tooltip" previousPath="/tooltip" next="Stepper" nextPath="/stepper" />
    </VStack>
  );
});
