import { page, use } from "heddle";
import { Button, Input, Popover, Text, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { PopoverTrial } from "../state/trials/popover";

export default page({
  title: "Popover",
  description: "Opens a panel beside a button, for a few details or a small form. The page goes on meanwhile.",
}, () => {
  const trial = use(PopoverTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Popover"
        section="Overlay"
        help="Opens a panel beside a button, for a few details or a small form. The page goes on meanwhile."
      />
      <Specimen>
        <Popover
          bind={trial.open}
          label="Details"
          onOpenChange={(payload) => trial.tell("onOpenChange", payload)}
        >
          <Text>A few words about this.</Text>
        </Popover>
      </Specimen>
      <SourceCode
        code={"<Popover label=\"Details\">\n  <Text>A few words about this.</Text>\n</Popover>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Variant" help="How strongly the button stands out.">
        <Variant name="solid">
          <Popover label="Details" variant="solid">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="soft">
          <Popover label="Details" variant="soft">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="outline">
          <Popover label="Details" variant="outline">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="ghost">
          <Popover label="Details" variant="ghost">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
      </Variants>
      <Variants title="Colour" help="Colour by meaning; follows the theme.">
        <Variant name="neutral">
          <Popover label="Details" color="neutral">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="accent">
          <Popover label="Details" color="accent">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="secondary">
          <Popover label="Details" color="secondary">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="good">
          <Popover label="Details" color="good">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="warn">
          <Popover label="Details" color="warn">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="bad">
          <Popover label="Details" color="bad">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <Popover label="Details" size="sm">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="md">
          <Popover label="Details" size="md">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="lg">
          <Popover label="Details" size="lg">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
      </Variants>
      <Variants
        title="Side"
        help="On which side it opens. Where there is no room it takes the other side."
      >
        <Variant name="bottom">
          <Popover label="Details" side="bottom">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="top">
          <Popover label="Details" side="top">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="start">
          <Popover label="Details" side="start">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="end">
          <Popover label="Details" side="end">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
      </Variants>
      <Variants title="Align" help="With which edge it lines up.">
        <Variant name="start">
          <Popover label="Details" align="start">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="center">
          <Popover label="Details" align="center">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="end">
          <Popover label="Details" align="end">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
      </Variants>
      <Variants
        title="Width"
        help="The panel is 240, 320 or 480 pixels wide, and never wider than the window."
      >
        <Variant name="sm">
          <Popover label="Details" width="sm">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="md">
          <Popover label="Details" width="md">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
        <Variant name="lg">
          <Popover label="Details" width="lg">
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="disabled">
          <Popover label="Details" disabled>
            <Text>A few words about this.</Text>
          </Popover>
        </Variant>
      </Variants>
      <Variants
        title="A small form beside a button"
        help="What is typed stays while the panel is closed."
      >
        <Popover label="Filter" icon="list-filter" contentLabel="Filter orders">
          <VStack>
            <Input placeholder="Any" label="Customer" />
            <Button size="sm">Apply</Button>
          </VStack>
        </Popover>
      </Variants>
      <Neighbours previous="Drawer" previousPath="/drawer" next="Tooltip" nextPath="/tooltip" />
    </VStack>
  );
});
