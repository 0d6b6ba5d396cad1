import { page, use } from "heddle";
import { Button, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ButtonTrial } from "../state/trials/button";

export default page({ title: "Button", description: "Does something when pressed." }, () => {
  const trial = use(ButtonTrial);
  return (
    <VStack className="gap-10">
      <Introduction title="Button" section="Controls" help="Does something when pressed." />
      <Specimen>
        <Button
          onClick={() => trial.tell("onClick")}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        >
          Button
        </Button>
      </Specimen>
      <SourceCode code="<Button>Button</Button>" />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Variant"
        help="Solid for the one main action of a page; the others step back, and link looks like one."
      >
        <Variant name="solid">
          <Button variant="solid">Button</Button>
        </Variant>
        <Variant name="soft">
          <Button variant="soft">Button</Button>
        </Variant>
        <Variant name="outline">
          <Button variant="outline">Button</Button>
        </Variant>
        <Variant name="ghost">
          <Button variant="ghost">Button</Button>
        </Variant>
        <Variant name="link">
          <Button variant="link">Button</Button>
        </Variant>
      </Variants>
      <Variants title="Colour" help="Colour by meaning; bad for what deletes.">
        <Variant name="neutral">
          <Button color="neutral">Button</Button>
        </Variant>
        <Variant name="accent">
          <Button color="accent">Button</Button>
        </Variant>
        <Variant name="secondary">
          <Button color="secondary">Button</Button>
        </Variant>
        <Variant name="good">
          <Button color="good">Button</Button>
        </Variant>
        <Variant name="warn">
          <Button color="warn">Button</Button>
        </Variant>
        <Variant name="bad">
          <Button color="bad">Button</Button>
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high.">
        <Variant name="sm">
          <Button size="sm">Button</Button>
        </Variant>
        <Variant name="md">
          <Button size="md">Button</Button>
        </Variant>
        <Variant name="lg">
          <Button size="lg">Button</Button>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="loading">
          <Button loading>Button</Button>
        </Variant>
        <Variant name="disabled">
          <Button disabled>Button</Button>
        </Variant>
      </Variants>
      <Neighbours
        previous="Iframe"
        previousPath="/iframe"
        next="Icon button"
        nextPath="/icon-button"
      />
    </VStack>
  );
});
