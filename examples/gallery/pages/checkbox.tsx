import { page, use } from "heddle";
import { Checkbox, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { CheckboxTrial } from "../state/trials/checkbox";

export default page({
  title: "Checkbox",
  description: "Yes or no, or one of several that can be chosen together.",
}, () => {
  const trial = use(CheckboxTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Checkbox"
        section="Controls"
        help="Yes or no, or one of several that can be chosen together."
      />
      <Specimen>
        <Checkbox
          bind={trial.checked}
          label="Checkbox"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<Checkbox label=\"Checkbox\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <Checkbox label="Checkbox" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="disabled">
          <Checkbox label="Checkbox" disabled />
        </Variant>
      </Variants>
      <Neighbours
        previous="Tags input"
        previousPath="/tags-input"
        next="Checkbox group"
        nextPath="/checkbox-group"
      />
    </VStack>
  );
});
