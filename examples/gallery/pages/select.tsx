import { page, use } from "heddle";
import { Select, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { SelectTrial } from "../state/trials/select";

export default page({
  title: "Select",
  description: "One of several, from a list that opens.",
}, () => {
  const trial = use(SelectTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Select"
        section="Controls"
        help="One of several, from a list that opens."
      />
      <Specimen>
        <Select
          bind={trial.value}
          options={["One", "Two", "Three"]}
          placeholder="Choose"
          label="Label"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<Select options={[\"One\", \"Two\", \"Three\"]} placeholder=\"Choose\" label=\"Label\" />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <Select
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="disabled">
          <Select options={["One", "Two", "Three"]} placeholder="Choose" label="Label" disabled />
        </Variant>
      </Variants>
      <Neighbours
        previous="Number input"
        previousPath="/number-input"
        next="Combobox"
        nextPath="/combobox"
      />
    </VStack>
  );
});
