import { page } from "heddle";
import { Stat, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Stat",
  description: "A number with its name, how it changed, and the way it came.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Stat"
        section="Data"
        help="A number with its name, how it changed, and the way it came."
      />
      <Specimen>
        <Stat
          label="Revenue"
          value={48250}
          valueFormat="currency"
          change={0.124}
          help="Compared with last month"
          trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
        />
      </Specimen>
      <SourceCode
        code={"<Stat\n  label=\"Revenue\"\n  value={48250}\n  valueFormat=\"currency\"\n  change={0.124}\n  help=\"Compared with last month\"\n  trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}\n/>"}
      />

      <Variants title="Number format" help="How the number is written, in the visitor's language.">
        <Variant name="number">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="number"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
        <Variant name="compact">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="compact"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
        <Variant name="currency">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
        <Variant name="percent">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="percent"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
      </Variants>
      <Variants
        title="Change format"
        help="How the change is written, where it is no share: an amount, or the points between two percentages."
      >
        <Variant name="number">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            changeFormat="number"
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
        <Variant name="compact">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            changeFormat="compact"
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
        <Variant name="currency">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            changeFormat="currency"
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
        <Variant name="percent">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            changeFormat="percent"
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
        <Variant name="points">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            changeFormat="points"
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
      </Variants>
      <Variants
        title="Better"
        help="Which direction is good: it is shown in the good color, the other in the bad one."
      >
        <Variant name="up">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            better="up"
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
        <Variant name="down">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            better="down"
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
          />
        </Variant>
      </Variants>
      <Variants title="Color" help="Of the trend; follows the theme.">
        <Variant name="neutral">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            color="neutral"
          />
        </Variant>
        <Variant name="accent">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            color="accent"
          />
        </Variant>
        <Variant name="secondary">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            color="secondary"
          />
        </Variant>
        <Variant name="good">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            color="good"
          />
        </Variant>
        <Variant name="warn">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            color="warn"
          />
        </Variant>
        <Variant name="bad">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            color="bad"
          />
        </Variant>
      </Variants>
      <Variants title="Size" help="How large the number is.">
        <Variant name="sm">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            size="sm"
          />
        </Variant>
        <Variant name="md">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            size="md"
          />
        </Variant>
        <Variant name="lg">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            size="lg"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="loading">
          <Stat
            label="Revenue"
            value={48250}
            valueFormat="currency"
            change={0.124}
            help="Compared with last month"
            trend={[31, 34, 33, 38, 36, 41, 44, 43, 48]}
            loading
          />
        </Variant>
      </Variants>
      <Neighbours previous="Data grid" previousPath="/data-grid" next="Chart" nextPath="/chart" />
    </VStack>
  );
});
