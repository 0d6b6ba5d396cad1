import { page, use } from "heddle";
import { Combobox, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ComboboxTrial } from "../state/trials/combobox";

export default page({
  title: "Combobox",
  description: "One of many, found by typing: in a list of the page, or by a search that the app answers.",
}, () => {
  const trial = use(ComboboxTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Combobox"
        section="Controls"
        help="One of many, found by typing: in a list of the page, or by a search that the app answers."
      />
      <Specimen>
        <Combobox
          bind={trial.value}
          options={["One", "Two", "Three"]}
          placeholder="Type to search"
          label="Label"
          onChange={(payload) => trial.tell("onChange", payload)}
          onSearch={(payload) => trial.tell("onSearch", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<Combobox options={[\"One\", \"Two\", \"Three\"]} placeholder=\"Type to search\" label=\"Label\" />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            size="sm"
          />
        </Variant>
        <Variant name="md">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            size="md"
          />
        </Variant>
        <Variant name="lg">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            size="lg"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="allow text">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            allowText
          />
        </Variant>
        <Variant name="not clearable">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            clearable={false}
          />
        </Variant>
        <Variant name="loading">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            loading
          />
        </Variant>
        <Variant name="disabled">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            disabled
          />
        </Variant>
        <Variant name="read only">
          <Combobox
            options={["One", "Two", "Three"]}
            placeholder="Type to search"
            label="Label"
            readOnly
          />
        </Variant>
      </Variants>
      <Variants
        title="Any text"
        help="Options are suggestions here: what is written is taken as it is."
      >
        <Combobox
          options={["Designer", "Engineer", "Researcher"]}
          placeholder="Choose or write"
          label="Job title"
          allowText
        />
      </Variants>
      <Variants title="Options with values of their own" help="">
        <Combobox
          value="ch"
          options={[
            { value: "fr", label: "France" },
            { value: "de", label: "Germany" },
            { value: "it", label: "Italy", disabled: true },
            { value: "ch", label: "Switzerland" },
          ]}
          label="Country"
        />
      </Variants>
      <Neighbours
        previous="Select"
        previousPath="/select"
        next="Multi select"
        nextPath="/multi-select"
      />
    </VStack>
  );
});
