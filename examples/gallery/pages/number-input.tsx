import { page, use } from "heddle";
import { NumberInput, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { NumberInputTrial } from "../state/trials/number-input";

export default page({
  title: "Number input",
  description: "A number, typed or stepped with the arrow keys; also an amount of money or percents, as they are written where the visitor lives.",
}, () => {
  const trial = use(NumberInputTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Number input"
        section="Controls"
        help="A number, typed or stepped with the arrow keys; also an amount of money or percents, as they are written where the visitor lives."
      />
      <Specimen>
        <NumberInput
          bind={trial.value}
          label="Label"
          onInput={(payload) => trial.tell("onInput", payload)}
          onChange={(payload) => trial.tell("onChange", payload)}
          onSubmit={(payload) => trial.tell("onSubmit", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<NumberInput label=\"Label\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Format"
        help="How the number is written where the visitor lives: as it is, with groups of digits, as an amount of money, or 0.5 as 50 %."
      >
        <Variant name="plain">
          <NumberInput label="Label" format="plain" />
        </Variant>
        <Variant name="decimal">
          <NumberInput label="Label" format="decimal" />
        </Variant>
        <Variant name="currency">
          <NumberInput label="Label" format="currency" />
        </Variant>
        <Variant name="percent">
          <NumberInput label="Label" format="percent" />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <NumberInput label="Label" size="sm" />
        </Variant>
        <Variant name="md">
          <NumberInput label="Label" size="md" />
        </Variant>
        <Variant name="lg">
          <NumberInput label="Label" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <NumberInput label="Label" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="disabled">
          <NumberInput label="Label" disabled />
        </Variant>
        <Variant name="read only">
          <NumberInput label="Label" readOnly />
        </Variant>
      </Variants>
      <Neighbours previous="Text area" previousPath="/text-area" next="Select" nextPath="/select" />
    </VStack>
  );
});
